/** What is said of the exchange in which both sides reserve resources before a telephone rings (RFC 3312). */
export const preconditions = {
  'finding.precondition.missing.caller':
    'The caller’s side has {told} of the wanted {wanted}, as far as its {teller} tells.',
  'finding.precondition.missing.callee': 'The callee’s side has {told} of the wanted {wanted}, its {teller} tells.',
  'finding.precondition.missing.end-to-end':
    'From end to end there is {told} of the wanted {wanted}, the {teller} tells.',
  'finding.precondition.late': 'Only the {late} behind it tells that all is there.',
  'finding.precondition.next.answer':
    'What should come first: a reliable 183 with the callee’s answer, its PRACK, and an UPDATE with the caller’s new a=curr once its resources are there; only then 180.',
  'finding.precondition.next.prack':
    'What should come first: a PRACK for the provisional response with the answer, and an UPDATE with the caller’s new a=curr once its resources are there; only then 180.',
  'finding.precondition.next.update-answer':
    'What should come first: a 200 to the UPDATE with the a=curr of the side that answers it; only then 180.',
  'finding.precondition.next.update':
    'What should come first: an UPDATE with the caller’s new a=curr once its resources are there, and the 200 to it; only then 180.',
  'finding.precondition.next.callee-update':
    'What should come first: the callee was asked to tell (a=conf), so an UPDATE with its new a=curr once its resources are there; only then 180.',
  'finding.precondition.next.reserve':
    'What should come first: the callee reserves its side; only then 180, or 580 where that fails.',
  'finding.precondition.failed.caller':
    'By its session description “{kind}” ({wanted}) failed on the caller’s side: look at the caller’s bearer and at the network in front of it.',
  'finding.precondition.failed.callee':
    'By its session description “{kind}” ({wanted}) failed on the callee’s side: look at the callee’s bearer and at the network in front of it.',
  'finding.precondition.failed.end-to-end':
    'By its session description “{kind}” ({wanted}) failed on the way from end to end: look at the reservations of both sides.',
  'finding.precondition.failed.unknown':
    'By its session description the callee does not know the precondition “{kind}”: offer without it, or as optional.',
  'finding.precondition.failed.open':
    'Which precondition failed it does not say, but the exchange up to there tells what was missing.',

  'preconditions.title': 'Preconditions of this call, step by step',
  'preconditions.step': '{what}, line {line}: {events}',
  'preconditions.step-after': '{what}, line {line}, after {time}: {events}',
  'preconditions.here': '{step} ← here',
  'preconditions.side.caller': 'the caller’s side',
  'preconditions.side.callee': 'the callee’s side',
  'preconditions.side.end-to-end': 'end to end',
  'preconditions.wants.mandatory': '{type} {direction} is mandatory for {side}',
  'preconditions.wants.optional': '{type} {direction} is optional for {side}',
  'preconditions.has': '{side} has {type} {direction}',
  'preconditions.asks': 'asks to be told when {side} has {type} {direction}',
  'preconditions.met': '**all that is mandatory is met**',
  'preconditions.without': 'answers without preconditions: it does not take part in them',
  'preconditions.prack': 'acknowledges the provisional response',
  'preconditions.rings': 'the telephone rings',
  'preconditions.rings-early': '**the telephone rings too early**',
  'preconditions.answered': 'the call is answered',
  'preconditions.answered-early': '**the call is answered too early**',
  'preconditions.refused': 'the call is refused',
  'preconditions.failed': '{type} {direction} failed for {side}',
  'preconditions.unknown': '{type} is not known to the callee',
  'preconditions.missing': 'Still missing here: {missing}.',
  'preconditions.missing-one': '{type} for {side} ({direction} of {wanted})',
  'preconditions.and': '; ',
  'preconditions.next.answer':
    'Next: the callee answers in a reliable 183 (Require: 100rel) that asks with a=conf for what it cannot see.',
  'preconditions.next.prack': 'Next: the caller acknowledges the provisional response with PRACK.',
  'preconditions.next.update-answer': 'Next: the UPDATE is answered with 200 and the a=curr of the side that answers.',
  'preconditions.next.update':
    'Next: the caller reserves its resources and sends UPDATE with its new a=curr; until then nothing rings.',
  'preconditions.next.callee-update':
    'Next: the callee reserves its resources and, as it was asked to tell, sends UPDATE with its new a=curr.',
  'preconditions.next.reserve': 'Next: the callee reserves its resources; then it may ring.',
  'preconditions.next.ring': 'Next: the callee may ring (180).',
  'preconditions.next.pick-up': 'Next: the callee answers (200).',
} as const;
