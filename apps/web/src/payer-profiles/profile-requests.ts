import type {
  ProfilePreviewAnswer,
  ProfilePreviewRequest,
  SavedProfile,
  SaveProfileRequest,
} from '@ionm-clock/protocol';
import { type Answered, askServer } from '../biller/server-answer.ts';

export const askPreview = (request: ProfilePreviewRequest): Promise<Answered<ProfilePreviewAnswer>> =>
  askServer('/api/profiles/preview', request);

export const saveProfile = (request: SaveProfileRequest): Promise<Answered<SavedProfile>> =>
  askServer('/api/profiles', request);
