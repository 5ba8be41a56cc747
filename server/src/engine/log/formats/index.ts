import type { LogFormat } from '../log-format.ts';
import { acmeSipmsg } from './acme-sipmsg.ts';
import { asteriskChanSip } from './asterisk-chan-sip.ts';
import { asteriskPjsip } from './asterisk-pjsip.ts';
import { avayaMpp } from './avaya-mpp.ts';
import { baresip } from './baresip.ts';
import { belleSip } from './belle-sip.ts';
import { ciscoCcsip } from './cisco-ccsip.ts';
import { cucmSdl } from './cucm-sdl.ts';
import { jssip } from './jssip.ts';
import { kamailioSipdump } from './kamailio-sipdump.ts';
import { kamailioSyslog } from './kamailio-syslog.ts';
import { ngrep } from './ngrep.ts';
import { opensipsTrace } from './opensips-trace.ts';
import { pjsip } from './pjsip.ts';
import { sipgrep } from './sipgrep.ts';
import { sipp } from './sipp.ts';
import { sippScenario } from './sipp-scenario.ts';
import { sngrep } from './sngrep.ts';
import { sofia } from './sofia.ts';
import { tcpdump } from './tcpdump.ts';
import { twinkle } from './twinkle.ts';

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
  opensipsTrace,
  pjsip,
  ciscoCcsip,
  cucmSdl,
  acmeSipmsg,
  avayaMpp,
  jssip,
  sippScenario,
];

/** The number of the format `raw`: a message that nothing announces. */
export const rawFormat = 0;

/** Returns the id of a format's number. */
export function formatIdOf(number: number): string {
  return formats[number - 1]?.id ?? 'raw';
}
