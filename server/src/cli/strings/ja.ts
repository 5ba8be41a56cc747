import type { en } from './en.ts';

/** The same in Japanese; the compiler holds that none is missing. */
export const ja: Readonly<Record<keyof typeof en, string>> = {
  help: `sip-lens はトレースやログの中の SIP メッセージを見つけ、応答を説明し、問題を報告します。

使い方
  sip-lens messages [--format text|ndjson|count] [--repeats no|yes] [--lang en|ja] ファイル...
  sip-lens messages --follow [--format text|ndjson] [--lang en|ja] ファイル...
  sip-lens calls    [--format text|ndjson|csv] [--kind call|registration|subscription|message|options|publish|refer|other]
                    [--lang en|ja] ファイル...
  sip-lens check    [--format text|json|sarif|github|junit] [--lang en|ja] [--fail-on error|warning|information|never]
                    [--profile errors|recommended|interop|strict]
                    [--baseline ファイル [--update-baseline]] ファイル...
  sip-lens find     URI [--format text|json] [--lang en|ja] ファイル...
  sip-lens explain  コード|ルール [--lang en|ja]
  sip-lens compare  コード コード [--lang en|ja]
  sip-lens --help | --version

ファイルに - を指定すると標準入力を読みます。フォルダー (中のすべてのファイル) や '**/*.log' のようなパターンも指定できます。
gzip で圧縮したファイルはそのまま読めます。
--follow (-f) を付けると、追記された分を Ctrl-C まで表示し続けます。ログローテーション後も続けて読みます。
終了コード: 0 問題なし、1 --fail-on (既定: error) 以上の検出あり、
2 使い方の誤り、または読めない入力。その場合もほかのファイルは処理します。
検査の設定は、ファイルのフォルダーから上へたどって最初に見つかる .siplens.json に従います (--profile が優先)。
--baseline を付けると、そこにない検出だけを数えます。--update-baseline は今回の検出をそこに書き込みます。
find: 0 見つかった、1 どこにもない。

例
  sip-lens check /var/log/kamailio.log
  sip-lens messages --format ndjson trace.sip | jq 'select(.status == 301) | .contacts'
  sip-lens messages --follow /var/log/kamailio.log
  sip-lens calls --kind call /var/log/kamailio.log
  sip-lens find sip:carol@example.com phone-book.csv extensions.conf
  sip-lens explain 380 --lang ja
  sip-lens explain missing-max-forwards --lang ja
`,
  'usage.command-missing':
    'messages、calls、check、find、explain、compare のどれかを指定してください。使い方は sip-lens --help で表示されます。',
  'usage.command-unknown':
    '"{command}" というコマンドはありません。messages、calls、check、find、explain、compare を使ってください。',
  'usage.option-unknown': '{option} というオプションはありません。一覧は sip-lens --help で表示されます。',
  'usage.option-elsewhere': '{command} に --{option} は指定できません。一覧は sip-lens --help で表示されます。',
  'usage.value-missing': '{option} に値がありません。使える値は sip-lens --help で表示されます。',
  'usage.value-unwanted': '{option} に値は指定できません。',
  'usage.value': '--{option} に "{value}" は使えません。指定できるのは {allowed} です。',
  'usage.files-missing': 'ファイルを 1 つ以上指定してください。標準入力なら - です。',
  'usage.follow':
    '--follow は届いたメッセージを順に表示します。--format は text か ndjson を指定し、--repeats yes は外してください。',
  'usage.follow-pipe':
    '--follow には名前のあるファイルを指定してください。標準入力は終わりまで読むので、--follow は不要です。',
  'usage.baseline': '--update-baseline はファイルに書き込みます。--baseline ファイル も指定してください。',
  'usage.pipe-twice':
    '標準入力は一度しか読めません。- は 1 回だけ指定してください。ほかの入力は先にファイルに保存してください。',
  'usage.find':
    'find には URI と 1 つ以上のファイルを指定してください。例: sip-lens find sip:carol@example.com phone-book.csv',
  'usage.explain':
    'explain にはステータスコードか、check が示したルールを 1 つ指定してください。例: sip-lens explain 301',
  'usage.compare': 'compare にはステータスコードを 2 つ指定してください。例: sip-lens compare 301 380',
  'uri.none':
    '"{uri}" は URI ではありません。sip:carol@example.com や tel:+15550100 のようにスキームから書いてください。',
  'rule.unknown':
    '"{word}" は SIP のステータスコードでもルールでもありません。コードは 301 のような数、ルールは check が示す missing-via のような名前です。',
  'code.unknown': '"{code}" は SIP のステータスコードではありません。301 のような 100 から 699 の数です。',
  'input.missing': '{file}: ファイルがありません。名前を確認してください。',
  'input.link': '{file}: リンクが自分自身に戻っています。目的のファイルを指定してください。',
  'input.name': '{file}: ファイル名が UTF-8 ではないため開けません。名前を変えてください。',
  'input.no-match':
    '{file}: パターンに合うファイルがありません。パターンを確認し、シェルが展開しないように引用符で囲んでください。',
  'input.empty-folder':
    '{file}: 中にファイルがありません (隠しファイルと node_modules は対象外)。トレースのあるフォルダーを指定してください。',
  'input.none-readable':
    '{file}: バイナリか圧縮ファイルしかありません。展開するか、テキストやキャプチャを指定してください。',
  'input.no-sip-in': '{file}: {files}を調べましたが、SIP メッセージは見つかりませんでした。',
  'input.left-out': '{file}: バイナリまたは圧縮された {files}は対象から外しました。',
  'input.directory':
    '{file}: ディレクトリです。--follow にはファイルが必要です。{folder}/*.log のように中のファイルを指定してください。',
  'input.packed':
    '{file}: 圧縮ファイルです。展開してパイプで渡してください。例: {unpacker} {file} | sip-lens messages -',
  'input.bomb':
    '{file}: 展開すると 1 GiB を超え、元の 250 倍より大きくなります。ログではありません。入手元を確認してください。',
  'input.damaged': '{file}: 展開できません ({reason})。壊れているか途中で切れています。コピーし直してください。',
  'input.damaged-behind':
    '{file}: 最後まで展開できません ({reason})。壊れているか途中で切れています。展開できた部分だけを読みました。残りはファイルをコピーし直してください。',
  'input.cut':
    '{file}: 16 MiB を超える行かメッセージ (オクテット位置 {octet}) を分けて読みました。この中のメッセージは抜けている可能性があります。',
  'input.binary': '{file}: テキストファイルではありません。トレースかログを指定してください。',
  'input.link-type':
    '{file}: リンクタイプ {link} のパケットは読めません。tshark で展開してから渡してください。例: tshark -r {file} -Y sip -V | sip-lens messages -',
  'input.no-sip': '{file}: SIP メッセージは見つかりませんでした。',
  'input.forbidden': '{file}: 読み取る権限がありません。権限を確認してください。',
  'input.unreadable': '{file}: 読み取れません ({reason})。ローカルディスクにコピーしてから指定してください。',
  'input.too-large':
    '{file}: パイプ、圧縮ファイル、キャプチャ、UTF-16、UTF-32、色付きログ、16 進ダンプは 512 MiB までしか読めません。展開してファイルにするか、split -C 400m FILE で分割してください。',
  'input.too-long': '{file}: 一度に検査できる大きさ (4 GiB) を超えています。split -C 2G FILE で分割してください。',
  'follow.absent': '{file}: ファイルがまだありません。作成を待ちます。終了するには Ctrl-C を押してください。',
  'follow.replaced': '{file}: 新しいファイルに置き換わりました。続けて新しいファイルを読みます。',
  'follow.emptied': '{file}: 空にされたか、書き直されました。先頭から読みます。',
  'follow.kind':
    '{file}: 追跡できるのはテキストだけです (キャプチャ、圧縮ファイル、UTF-16、UTF-32 は不可)。--follow を外してください。',
  'check.summary': '{files}で{findings}を検出: {errors}、{warnings}、{others}。',
  'check.clean': '{files}に問題はありません。',
  'check.known': 'ベースラインにある既知の検出:{findings}。',
  'check.gone': 'ベースラインにあって今回なかった検出:{findings}。--update-baseline で取り除けます。',
  'check.suppressed': '.siplens.json またはコメントで抑止した検出:{findings} ({rules})。',
  'baseline.missing': '{file}: ベースラインがありません。--update-baseline を付けると、今回の検出から作成します。',
  'baseline.empty': '{file}: ベースラインが空です。--update-baseline を付けると、今回の検出から作成します。',
  'baseline.damaged':
    '{file}:{line}: ベースラインがここから壊れているため (マージの競合や途中までの書き込みなど)、変更していません。バージョン管理から戻すか、削除して --update-baseline で作り直してください。',
  'baseline.version':
    '{file}: 別のバージョンの sip-lens が書いたベースラインのため、変更していません。そのバージョンを使うか、削除して --update-baseline で作り直してください。',
  'baseline.other':
    '{file}: sip-lens のベースラインではないため、変更していません。--baseline に別のファイルを指定してください。',
  'baseline.unreadable': '{file}: ベースラインを読み取れません ({reason})。',
  'baseline.unwritable': '{file}: ベースラインに書き込めません ({reason})。',
  'baseline.written': '{file}: ベースラインの検出は{findings}になりました (新規 {added} 件)。',
  'baseline.left': '{file}: 読めない入力があったため、ベースラインは変更していません。',
  'count.line': '{file}: {messages}、{calls}、応答 {responses}',
  'count.messages': 'メッセージ {count} 件',
  'count.calls': '呼 {count} 件',
  'count.findings': ' {count} 件',
  'count.files': '{count} ファイル',
  'count.errors': 'エラー {count} 件',
  'count.warnings': '警告 {count} 件',
  'count.others': 'その他 {count} 件',
  'count.none': 'なし',
  'place.line': '{line} 行目',
  'place.frame': 'フレーム {frame} ',
  'repeats.retransmission': '({place}の再送)',
  'repeats.duplicate': '({place}の重複)',
  'repeats.repeat': '({place}と同じ)',
  'repeats.hop-copy': '({place}の別ホップ)',
  'repeats.fork': '({place}のフォークまたは次の試行)',
  'kind.call': '呼',
  'kind.registration': '登録',
  'kind.subscription': 'サブスクリプション',
  'kind.message': 'メッセージ',
  'kind.options': 'OPTIONS',
  'kind.publish': 'パブリッシュ',
  'kind.refer': '転送要求',
  'kind.other': 'その他',
  'outcome.answered': '応答',
  'outcome.rejected': '拒否',
  'outcome.cancelled': '取りやめ',
  'outcome.redirected': 'リダイレクト',
  'outcome.unanswered': '無応答',
  'outcome.incomplete': '不明',
  'time.setup': '{time} で応答',
  'time.post-dial': '{time} で呼び出し',
  'time.talk': '通話 {time}',
  'ended.caller': '発信側が切断',
  'ended.callee': '着信側が切断',
  'parts.missing':
    'このファイルと同じ場所に必要な "cli" フォルダーがないか、別のバージョンのものです。両方を一緒にコピーしてください。',
  'output.failed': '出力を書き込めません ({reason})。',
};
