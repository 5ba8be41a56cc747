import type { LogFormat } from '../log-format.ts';

/** `xlog("$mb")` of Kamailio and OpenSIPS: rsyslog writes CR LF as `#015#012`, so a whole message stands on one line. */
export const kamailioSyslog: LogFormat = {
  id: 'kamailio-syslog',
  title: 'Kamailio / OpenSIPS xlog in syslog (#015#012 on one line)',
  basis: 'real traces',
  source: 'Kamailio 5.6, Sipwise NGCP',
  marker:
    /^[ \t]*(?:<\d{1,3}>(?:1 )?)?(?<time>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?) \S+ /,
  isInline: true,
  samples: [
    'Nov 22 06:42:41 pbx1 kamailio[16021]: NOTICE: <script>: SIP message dump:#012SIP/2.0 301 Moved Permanently#015#012Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-18112-1-0#015#012Content-Length: 0#015#012#015#012',
  ],
};
