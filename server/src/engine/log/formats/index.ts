import type { LogFormat } from '../log-format.ts';
import { acmeSipd } from './acme-sipd.ts';
import { acmeSipmsg } from './acme-sipmsg.ts';
import { asteriskChanSip } from './asterisk-chan-sip.ts';
import { asteriskPjsip } from './asterisk-pjsip.ts';
import { audiocodes } from './audiocodes.ts';
import { avayaAsm } from './avaya-asm.ts';
import { avayaIpo } from './avaya-ipo.ts';
import { avayaMpp } from './avaya-mpp.ts';
import { avayaPhone } from './avaya-phone.ts';
import { avayaSbce } from './avaya-sbce.ts';
import { baresip } from './baresip.ts';
import { belleSip } from './belle-sip.ts';
import { broadworks } from './broadworks.ts';
import { ciscoCcsip } from './cisco-ccsip.ts';
import { ciscoExpressway } from './cisco-expressway.ts';
import { ciscoSipio } from './cisco-sipio.ts';
import { cucmSdl } from './cucm-sdl.ts';
import { espAdf } from './esp-adf.ts';
import { exosip } from './exosip.ts';
import { followStream } from './follow-stream.ts';
import { genesys } from './genesys.ts';
import { grandstream } from './grandstream.ts';
import { heplify } from './heplify.ts';
import { homerText } from './homer-text.ts';
import { jainSip } from './jain-sip.ts';
import { jsonRecord } from './json-record.ts';
import { jssip } from './jssip.ts';
import { hexDump } from './hex-dump.ts';
import { kamailioSipdump } from './kamailio-sipdump.ts';
import { kamailioSyslog } from './kamailio-syslog.ts';
import { lync } from './lync.ts';
import { mitelAwc } from './mitel-awc.ts';
import { ngrep } from './ngrep.ts';
import { opensipsTrace } from './opensips-trace.ts';
import { pjsip } from './pjsip.ts';
import { resiprocate } from './resiprocate.ts';
import { ribbonTrc } from './ribbon-trc.ts';
import { sipJs } from './sip-js.ts';
import { pcap } from './pcap.ts';
import { sipgrep } from './sipgrep.ts';
import { sipml5 } from './sipml5.ts';
import { sipp } from './sipp.ts';
import { sippScenario } from './sipp-scenario.ts';
import { sipsimple } from './sipsimple.ts';
import { sipsorcery } from './sipsorcery.ts';
import { sngrep } from './sngrep.ts';
import { snom } from './snom.ts';
import { sofia } from './sofia.ts';
import { tcpdump } from './tcpdump.ts';
import { twinkle } from './twinkle.ts';
import { uccapi } from './uccapi.ts';
import { yate } from './yate.ts';

/** Every log format, in the order in which markers are tried. The number of a format is its place here plus one. */
export const formats: readonly LogFormat[] = [
  sipp,
  sngrep,
  sipgrep,
  ngrep,
  sofia,
  asteriskChanSip,
  asteriskPjsip,
  kamailioSipdump,
  kamailioSyslog,
  baresip,
  belleSip,
  twinkle,
  tcpdump,
  pcap,
  hexDump,
  opensipsTrace,
  pjsip,
  ciscoCcsip,
  cucmSdl,
  acmeSipmsg,
  avayaMpp,
  jssip,
  sippScenario,
  genesys,
  broadworks,
  ribbonTrc,
  ciscoExpressway,
  ciscoSipio,
  resiprocate,
  sipsimple,
  yate,
  jainSip,
  sipml5,
  sipJs,
  avayaAsm,
  avayaIpo,
  homerText,
  snom,
  mitelAwc,
  lync,
  uccapi,
  exosip,
  audiocodes,
  acmeSipd,
  avayaPhone,
  avayaSbce,
  jsonRecord,
  followStream,
  espAdf,
  grandstream,
  sipsorcery,
  heplify,
];

/** The number of the format `raw`: a message that nothing announces. */
export const rawFormat = 0;

/** Returns the id of a format's number. */
export function formatIdOf(number: number): string {
  return formats[number - 1]?.id ?? 'raw';
}
