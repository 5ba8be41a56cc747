import { addressSettings } from './settings/address-settings.ts';
import { digestSettings } from './settings/digest-settings.ts';
import { mediaSettings } from './settings/media-settings.ts';
import { routingSettings } from './settings/routing-settings.ts';
import { sessionSettings } from './settings/session-settings.ts';

/** The settings, by id, in the order in which they are told. Nothing stands here that its source does not name. */
export const systemSettings = {
  ...routingSettings,
  ...addressSettings,
  ...sessionSettings,
  ...digestSettings,
  ...mediaSettings,
} as const;

export type SystemSettingId = keyof typeof systemSettings;

/** What a setting is for. */
export type SettingTopic = (typeof systemSettings)[SystemSettingId]['topic'];
