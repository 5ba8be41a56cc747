/**
 * The names of link types (LINKTYPE_ numbers of tcpdump.org) in which captures are found that hold SIP for another program: what a user
 * is told where we do not read one.
 */
const linkTypeNames: Readonly<Record<number, string>> = {
  3: 'AX25',
  6: 'IEEE802_5',
  7: 'ARCNET_BSD',
  8: 'SLIP',
  10: 'FDDI',
  50: 'PPP_HDLC',
  51: 'PPP_ETHER',
  99: 'SYMANTEC_FIREWALL',
  100: 'ATM_RFC1483',
  104: 'C_HDLC',
  105: 'IEEE802_11',
  106: 'ATM_CLIP',
  107: 'FRELAY',
  109: 'ENC',
  114: 'LTALK',
  117: 'PFLOG',
  119: 'IEEE802_11_PRISM',
  122: 'IP_OVER_FC',
  123: 'SUNATM',
  127: 'IEEE802_11_RADIOTAP',
  138: 'APPLE_IP_OVER_IEEE1394',
  139: 'MTP2_WITH_PHDR',
  140: 'MTP2',
  141: 'MTP3',
  142: 'SCCP',
  143: 'DOCSIS',
  144: 'LINUX_IRDA',
  163: 'IEEE802_11_AVS',
  166: 'PPP_PPPD',
  169: 'GPRS_LLC',
  177: 'LINUX_LAPD',
  187: 'BLUETOOTH_HCI_H4',
  189: 'USB_LINUX',
  192: 'PPI',
  195: 'IEEE802_15_4_WITHFCS',
  201: 'BLUETOOTH_HCI_H4_WITH_PHDR',
  204: 'PPP_WITH_DIR',
  205: 'C_HDLC_WITH_DIR',
  206: 'FRELAY_WITH_DIR',
  220: 'USB_LINUX_MMAPPED',
  224: 'RF_CISCO',
  239: 'NFLOG',
  248: 'SCTP',
  249: 'USBPCAP',
  252: 'WIRESHARK_UPPER_PDU',
  253: 'NETLINK',
  258: 'PKTAP',
  274: 'ETHERNET_MPACKET',
};

/** The first and the last of the link types that everybody may use for what they like. */
const firstUser = 147;
const lastUser = 162;

/** Returns a link type as a user finds it in other programs: its number, and its name where it has one. */
export function linkTypeLabel(linkType: number): string {
  const isUser = firstUser <= linkType && linkType <= lastUser;
  const name = isUser ? `USER${linkType - firstUser}` : linkTypeNames[linkType];
  return name === undefined ? String(linkType) : `${linkType} (${name})`;
}
