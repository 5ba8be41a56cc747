import type { SystemSetting } from '../system-setting.ts';

/** Codecs, DTMF and encryption of media. */
export const mediaSettings = {
  'asterisk-codecs': {
    topic: 'codecs',
    system: 'asterisk',
    side: 'either',
    setting: 'disallow=all, allow=…',
    where: 'pjsip.conf, endpoint',
    source: 'Asterisk, pjsip.conf.sample',
  },
  'freeswitch-codecs': {
    topic: 'codecs',
    system: 'freeswitch',
    side: 'either',
    setting: 'inbound-codec-prefs, outbound-codec-prefs',
    where: 'SIP profile',
    source: 'FreeSWITCH, vanilla configuration: sip_profiles/internal.xml',
  },
  'baresip-codecs': {
    topic: 'codecs',
    system: 'baresip',
    side: 'either',
    setting: ';audio_codecs=…',
    where: 'accounts',
    source: 'baresip, example of the accounts file',
  },
  'freeswitch-dtmf': {
    topic: 'dtmf',
    system: 'freeswitch',
    side: 'either',
    setting: 'rfc2833-pt',
    where: 'SIP profile',
    source: 'FreeSWITCH, vanilla configuration: sip_profiles/internal.xml',
  },
  'asterisk-srtp': {
    topic: 'srtp',
    system: 'asterisk',
    side: 'either',
    setting: 'media_encryption, media_encryption_optimistic',
    where: 'pjsip.conf, endpoint',
    source: 'Asterisk, pjsip.conf.sample',
  },
  'baresip-srtp': {
    topic: 'srtp',
    system: 'baresip',
    side: 'either',
    setting: ';mediaenc=srtp',
    where: 'accounts',
    source: 'baresip, example of the accounts file',
  },
} as const satisfies Readonly<Record<string, SystemSetting>>;
