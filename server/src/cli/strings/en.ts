/** What the command line says besides what the engine says. */
export const en = {
  help: `sip-lens finds the SIP messages in traces and logs, explains responses and reports what is wrong.

Usage
  sip-lens messages [--format text|ndjson|count] [--repeats no|yes] [--lang en|ja] FILE...
  sip-lens messages --follow [--format text|ndjson] [--lang en|ja] FILE...
  sip-lens calls    [--format text|ndjson|csv] [--kind call|registration|subscription|message|options|publish|refer|other]
                    [--lang en|ja] FILE...
  sip-lens check    [--format text|json|sarif|github|junit] [--lang en|ja] [--fail-on error|warning|information|never]
                    [--profile errors|recommended|interop|strict]
                    [--baseline FILE [--update-baseline]] FILE...
  sip-lens find     URI [--format text|json] [--lang en|ja] FILE...
  sip-lens explain  CODE|RULE [--lang en|ja]
  sip-lens compare  CODE CODE [--lang en|ja]
  sip-lens --help | --version

FILE may be - for standard input, a folder with all that is in it, or a pattern such as '**/*.log'; files packed by gzip are read as they are. --follow (-f) goes on with what is appended, also behind a rotation, until Ctrl-C.
Exit code: 0 clean, 1 findings at or above --fail-on (default: error), 2 wrong usage or unreadable input; the other files are processed all the same. The nearest .siplens.json, in the folder of a file or above it, says how the file is checked; --profile wins over it. With --baseline only findings count that it does not hold; --update-baseline writes what is found into it. find: 0 found, 1 found nowhere.

Examples
  sip-lens check /var/log/kamailio.log
  sip-lens messages --format ndjson trace.sip | jq 'select(.status == 301) | .contacts'
  sip-lens messages --follow /var/log/kamailio.log
  sip-lens calls --kind call /var/log/kamailio.log
  sip-lens find sip:carol@example.com phone-book.csv extensions.conf
  sip-lens explain 380
  sip-lens explain missing-max-forwards
`,
  'usage.command-missing':
    'Say what to do: messages, calls, check, find, explain or compare. sip-lens --help shows how.',
  'usage.command-unknown': '"{command}" is no command. Use messages, calls, check, find, explain or compare.',
  'usage.option-unknown': 'There is no option {option}. sip-lens --help lists the options.',
  'usage.option-elsewhere': '{command} takes no --{option}. sip-lens --help lists the options.',
  'usage.value-missing': '{option} needs a value. sip-lens --help lists the values.',
  'usage.value-unwanted': '{option} takes no value.',
  'usage.value': '--{option} takes {allowed}, not "{value}".',
  'usage.files-missing': 'Name at least one file, or - for standard input.',
  'usage.follow':
    '--follow prints messages as they come: use it with --format text or ndjson, and without --repeats yes.',
  'usage.follow-pipe':
    '--follow needs a file that has a name. Standard input is read until it ends: leave --follow out.',
  'usage.baseline': '--update-baseline writes a file: name it with --baseline FILE.',
  'usage.pipe-twice': 'Standard input comes once: name - once. Another input goes into a file first.',
  'usage.find':
    'find takes a URI and at least one file, for example: sip-lens find sip:carol@example.com phone-book.csv',
  'usage.explain': 'explain takes one status code, or one rule that check has named, for example: sip-lens explain 301',
  'usage.compare': 'compare takes two status codes, for example: sip-lens compare 301 380',
  'uri.none': '"{uri}" is no URI. Write it with its scheme, for example sip:carol@example.com or tel:+15550100.',
  'rule.unknown':
    '"{word}" is no SIP status code and no rule: codes are numbers such as 301, rules are named by check, such as missing-via.',
  'code.unknown': '"{code}" is no SIP status code: those are numbers from 100 to 699, such as 301.',
  'input.missing': '{file}: there is no such file. Check the name.',
  'input.link': '{file}: this link leads back to itself. Name the file that is meant.',
  'input.name': '{file}: its name is not written in UTF-8, and no such file can be opened. Rename it.',
  'input.no-match':
    '{file}: no file fits this pattern. Check it, and put it in quotes so that the shell leaves it as it is.',
  'input.empty-folder':
    '{file}: there is no file in it; hidden files and node_modules are passed over. Name the folder that holds the traces.',
  'input.none-readable': '{file}: there are only binary or packed files. Unpack them, or name text files and captures.',
  'input.no-sip-in': '{file}: no SIP message was found in {files}.',
  'input.left-out': '{file}: {files}, binary or packed, left out.',
  'input.directory':
    '{file}: this is a directory, and --follow needs files. Name those in it, for example {folder}/*.log.',
  'input.packed':
    '{file}: this is a packed file. Unpack it into a pipe, for example: {unpacker} {file} | sip-lens messages -',
  'input.bomb':
    '{file}: unpacked it is more than 1 GiB and more than 250 times as long: that is no log. Check where it comes from.',
  'input.damaged': '{file}: it cannot be unpacked ({reason}): it is damaged or was cut off. Copy it again.',
  'input.damaged-behind':
    '{file}: it cannot be unpacked to its end ({reason}): it is damaged or was cut off. What could be unpacked was read; copy the file again for the rest.',
  'input.cut':
    '{file}: a line or a message of more than 16 MiB (at octet {octet}) was read in pieces; messages in it may be missing.',
  'input.binary': '{file}: this is no text file. Name a trace or a log.',
  'input.link-type':
    '{file}: it holds packets of link type {link}, which are not read here. Let tshark read them: tshark -r {file} -Y sip -V | sip-lens messages -',
  'input.no-sip': '{file}: no SIP message was found in it.',
  'input.forbidden': '{file}: you may not read it. Check its permissions.',
  'input.unreadable': '{file}: it cannot be read ({reason}). Copy it to a local disk, then name the copy.',
  'input.too-large':
    '{file}: it has more than the 512 MiB up to which a pipe, a packed file, a capture, UTF-16 or UTF-32, colours or hex dumps can be read. Unpack it into a file, or split it: split -C 400m FILE.',
  'input.too-long': '{file}: it has more than the 4 GiB that can be checked at once. Split it: split -C 2G FILE.',
  'follow.absent': '{file}: there is no such file yet. Waiting for it; Ctrl-C ends.',
  'follow.replaced': '{file}: it was replaced. Going on with the new file.',
  'follow.emptied': '{file}: it was emptied or written anew. Going on from its start.',
  'follow.kind':
    '{file}: only a text of octets can be followed (no capture, packed file, UTF-16 or UTF-32). Leave --follow out.',
  'check.summary': '{findings} in {files}: {errors}, {warnings}, {others}.',
  'check.clean': 'No findings in {files}.',
  'check.known': '{findings} known from the baseline.',
  'check.gone': '{findings} of the baseline gone: --update-baseline takes them out.',
  'check.suppressed': '{findings} suppressed by .siplens.json or by comments: {rules}.',
  'baseline.missing': '{file}: there is no such baseline. Make it from what is found now: --update-baseline.',
  'baseline.empty': '{file}: the baseline is empty. Make it from what is found now: --update-baseline.',
  'baseline.damaged':
    '{file}:{line}: the baseline is damaged from here on, by a merge or because it was cut off, and it is left as it is. Take it back from version control, or delete it and make it anew: --update-baseline.',
  'baseline.version':
    '{file}: another version of sip-lens has written this baseline, and it is left as it is. Use that version, or delete it and make it anew: --update-baseline.',
  'baseline.other':
    '{file}: this is no baseline of sip-lens, and it is left as it is. Name another file with --baseline.',
  'baseline.unreadable': '{file}: the baseline cannot be read ({reason}).',
  'baseline.unwritable': '{file}: the baseline cannot be written ({reason}).',
  'baseline.written': '{file}: the baseline holds {findings} now, {added} of them new.',
  'baseline.left': '{file}: the baseline is left as it is, because not all inputs could be read.',
  'count.line': '{file}: {messages}, {calls}, responses {responses}',
  'count.messages': '{count} message|{count} messages',
  'count.calls': '{count} call|{count} calls',
  'count.findings': '{count} finding|{count} findings',
  'count.files': '{count} file|{count} files',
  'count.errors': '{count} error|{count} errors',
  'count.warnings': '{count} warning|{count} warnings',
  'count.others': '{count} other|{count} others',
  'count.none': 'none',
  'place.line': 'line {line}',
  'place.frame': 'frame {frame}',
  'repeats.retransmission': '(retransmission of {place})',
  'repeats.duplicate': '(duplicate of {place})',
  'repeats.repeat': '(repeats {place})',
  'repeats.hop-copy': '(hop copy of {place})',
  'repeats.fork': '(fork or next try of {place})',
  'kind.call': 'call',
  'kind.registration': 'registration',
  'kind.subscription': 'subscription',
  'kind.message': 'message',
  'kind.options': 'options',
  'kind.publish': 'publication',
  'kind.refer': 'referral',
  'kind.other': 'other',
  'outcome.answered': 'answered',
  'outcome.rejected': 'rejected',
  'outcome.cancelled': 'cancelled',
  'outcome.redirected': 'redirected',
  'outcome.unanswered': 'unanswered',
  'outcome.incomplete': 'incomplete',
  'time.setup': 'answered after {time}',
  'time.post-dial': 'rang after {time}',
  'time.talk': 'talk {time}',
  'ended.caller': 'ended by the caller',
  'ended.callee': 'ended by the called side',
  'parts.missing':
    'The folder "cli" that belongs beside this file is missing or from another version: copy both together.',
  'output.failed': 'The output cannot be written ({reason}).',
} as const;
