export * from './organisation.ts';
export * from './profile-saved.ts';
export * from './save-profile.ts';
