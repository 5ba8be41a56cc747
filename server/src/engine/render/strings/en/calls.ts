/** Why calls end as they do, and what to do about it. */
export const calls = {
  'cause.moved.not-followed':
    'The called address moved to {target} ({status}), and the caller did not go there. Let the caller follow redirections, or call {target}.',
  'cause.moved.unseen':
    'The called address moved to {target} ({status}); no request to it is in the trace. Look for one in the log of the caller, or let it follow redirections.',
  'cause.choices.not-followed':
    'The called one can be reached in several places, first of all at {target} ({status}), and the caller tried none. Let the caller follow redirections, or call {target}.',
  'cause.choices.unseen':
    'The called one can be reached in several places, first of all at {target} ({status}); no request to any is in the trace. Look for one in the log of the caller, or let it follow redirections.',
  'cause.proxy.not-followed':
    'The call has to go through the proxy {target} ({status}), and the caller did not send it there. Set this proxy as the outbound proxy of the caller.',
  'cause.proxy.unseen':
    'The call has to go through the proxy {target} ({status}); no request by way of it is in the trace. Set this proxy as the outbound proxy of the caller.',
  'cause.alternative.not-followed':
    'Another service is offered instead, {target} ({status}), and the caller did not use it. In IMS the phone then has to make an emergency registration or call: sip-lens explain {status}.',
  'cause.alternative.unseen':
    'Another service is offered instead, {target} ({status}); that it was used is not in the trace. In IMS the phone then makes an emergency registration or call: sip-lens explain {status}.',
  'cause.alternative.no-target':
    'Another service is offered instead ({status}), and no address for it. What it is stands in the body of the answer: sip-lens explain {status}.',
  'cause.redirected.no-target':
    'The answer was {status} without an address to go to. Whoever sent it has to name one in Contact.',
  'cause.redirected.then-rejected':
    'The call was redirected to {target} ({redirect}), and there it was refused: {status} {phrase}. Check that this address is right and reachable.',
  'cause.rejected':
    'The called side or a server on the way refused it: {status} {phrase}. sip-lens explain {status} tells what to check.',
  'cause.rejected.reason':
    'The called side or a server on the way refused it: {status} {phrase}; it gives as reason {reason}. sip-lens explain {status} tells what to check.',
  'cause.challenged':
    'The server asked for credentials ({status} {phrase}), and none came. Check that the caller has a user name and password for this realm.',
  'cause.credentials-refused':
    'The credentials were refused ({status} {phrase} again). Check user name, password and realm on both sides.',
  'cause.cancelled': 'The caller gave up before an answer came.',
  'cause.cancelled.after': 'The caller gave up after {seconds} s, before an answer came.',
  'cause.unanswered.timed-out':
    'Nobody answered the request for 32 s, sent {times} times to {to}. Check that the address is right, the system runs, and no firewall is in between.',
  'cause.unanswered.sent':
    'The request was sent {times} times to {to}, and no answer is in the trace. Check that the address is right, the system runs, and no firewall is in between.',
  'cause.incomplete.going-on': 'The trace ends before a final answer came.',
  'cause.incomplete.lost': 'The trace lacks the answer: perhaps it shows one direction only.',
  'cause.incomplete.began-before': 'The trace begins behind the request with which it began.',
  'cause.answered.lost': 'It was answered: the ACK shows it. The answer itself is not in the trace.',
} as const;
