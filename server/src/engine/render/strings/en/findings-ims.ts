/** The sentences of the findings about what 3GPP's networks add: `finding.<message id>`. */
export const imsFindings = {
  'finding.precondition-without-option-tag.found':
    'The offer has a mandatory precondition, but neither Supported nor Require names “precondition”: the other side may ring before the resources are there. Add the tag.',
  'finding.precondition-without-status.found':
    'The precondition {kind} is wanted, but no a=curr line says how far it is met: the other side cannot tell when to ring. Add the line.',
  'finding.p-asserted-identity-outside-trust.entering':
    'P-Asserted-Identity comes from {peer}, outside the trust domain, where anybody may write it. The first proxy inside must replace or remove it.',
  'finding.p-asserted-identity-outside-trust.leaving':
    'P-Asserted-Identity goes to {peer}, outside the trust domain, although Privacy asks to keep it (id). The last proxy inside must remove it.',
  'finding.ims-xml-incomplete.no-version':
    'The version attribute of ims-3gpp is missing, which 3GPP TS 24.229 §7.6 makes mandatory; terminals mostly do without. Add version="1".',
  'finding.ims-xml-incomplete.no-reason':
    'This alternative-service has no reason, which 3GPP TS 24.229 §7.6 makes mandatory; an empty one would do.',
  'finding.ims-xml-incomplete.type-element':
    'The type is the element <{type}/>; 3GPP TS 24.229 §7.6 has it as text: <type>{type}</type>. Terminals mostly read both.',
  'finding.missing-p-access-network-info.found':
    'This {method} enters the trust domain without P-Access-Network-Info: emergency calls cannot be placed and charging lacks the cell. Have the terminal add it.',
} as const;
