export * from './directory.ts';
export * from './fixed-directory.ts';
export * from './organisation.ts';
export * from './organisation-event.ts';
export * from './profile-saved.ts';
export * from './save-profile.ts';
