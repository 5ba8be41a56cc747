import { expect, test } from 'vitest';
import { sipSystem } from './sip-systems.ts';

test.each([
  ['Asterisk PBX 18.9.0', 'asterisk', '18.9.0'],
  ['FPBX-15.0.16(13.27.0)', 'asterisk', '15.0.16'],
  ['kamailio (5.6.3 (x86_64/linux))', 'kamailio', '5.6.3'],
  ['OpenSIPS (3.2.5 (x86_64/linux))', 'opensips', '3.2.5'],
  ['FreeSWITCH-mod_sofia/1.10.7-release+git~20211024T163933Z', 'freeswitch', '1.10.7-release+git'],
  ['sofia-sip/1.12.11devel', 'sofia', '1.12.11devel'],
  ['PJSUA v2.12 Linux-5.4', 'pjsip', '2.12'],
  ['baresip v3.1.0 (x86_64/Linux)', 'baresip', '3.1.0'],
  ['Linphone Desktop/4.3.2 (Debian) LinphoneCore/5.0.44', 'linphone', '4.3.2'],
  ['LinphoneAndroid/4.5.1 (Pixel)', 'linphone', '4.5.1'],
  ['JsSIP 3.9.0', 'jssip', '3.9.0'],
  ['SIP.js/0.20.0', 'sipjs', '0.20.0'],
  ['Cisco-CUCM12.5', 'cucm', undefined],
  ['Cisco-SIPGateway/IOS-16.9.4', 'cisco-ios', '16.9.4'],
  ['Audiocodes-Sip-Gateway-M4000/v.7.20A.258.271', 'audiocodes', '7.20A.258.271'],
  ['Grandstream GXP2135 1.0.9.69', 'grandstream', '1.0.9.69'],
  ['Yealink SIP-T46S 66.84.0.15', 'yealink', '66.84.0.15'],
  ['PolycomVVX-VVX_410-UA/5.9.0.9373', 'poly', '5.9.0.9373'],
  ['snom320/8.7.3.25', 'snom', '8.7.3.25'],
  ['3CXPhoneSystem 16.0.5.611 (611)', '3cx', '16.0.5.611'],
  ['Twilio Gateway', 'twilio', undefined],
  ['Sonus_UAC', 'ribbon', undefined],
])('%s is %s %s', (value, id, version) => {
  expect(sipSystem(value)).toMatchObject({ id, version });
});

test('a name inside a word and a name that nobody knows are no system', () => {
  expect(sipSystem('MyAsteriskless 1.0')).toBeUndefined();
  expect(sipSystem('Sippy B2BUA 4.1')).toBeUndefined();
  expect(sipSystem('Example UA 4.2')).toBeUndefined();
  expect(sipSystem('')).toBeUndefined();
});

test('what follows a name cannot make the version long, nor give it other characters', () => {
  expect(sipSystem(`Asterisk ${'9.'.repeat(80)}`)?.version).toHaveLength(23);
  expect(sipSystem('Asterisk 1.2`[x](command:y)')?.version).toBe('1.2');
  expect(sipSystem(`${' asterisk'.repeat(1_000_000)} 1.2`)?.version).toBeUndefined();
});
