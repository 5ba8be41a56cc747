import type { en } from './en.ts';

/** The same in Japanese; the compiler holds that none is missing. */
export const ja: Readonly<Record<keyof typeof en, string>> = {
  help: `sip-lens はトレースやログの中の SIP メッセージを見つけ、レスポンスを説明し、問題を報告します。

使い方
  sip-lens messages [--format text|ndjson|count] ファイル...
  sip-lens check    [--format text|json] [--lang en|ja] [--fail-on error|warning|information|never] ファイル...
  sip-lens explain  コード [--lang en|ja]
  sip-lens compare  コード コード [--lang en|ja]
  sip-lens --help | --version

ファイルに - を指定すると標準入力を読みます。終了コード: 0 問題なし、1 --fail-on（既定: error）以上の検出あり、
2 使い方の誤り、または読めない入力。その場合もほかのファイルは処理します。

例
  sip-lens check /var/log/kamailio.log
  sip-lens messages --format ndjson trace.sip | jq 'select(.status == 301) | .contacts'
  sip-lens explain 380 --lang ja
`,
  'usage.command-missing':
    'messages、check、explain、compare のどれかを指定してください。使い方は sip-lens --help で表示されます。',
  'usage.command-unknown':
    '"{command}" というコマンドはありません。messages、check、explain、compare を使ってください。',
  'usage.option': '{problem} オプションの一覧は sip-lens --help にあります。',
  'usage.value': '--{option} に "{value}" は使えません。指定できるのは {allowed} です。',
  'usage.files-missing': 'ファイルを 1 つ以上指定してください。標準入力なら - です。',
  'usage.codes': '{command} にはステータスコードを {count} 個指定します。例: sip-lens {example}',
  'code.unknown': '"{code}" は SIP のステータスコードではありません。301 のような 100 から 699 の数です。',
  'input.missing': '{file}: ファイルがありません。名前を確かめてください。',
  'input.directory': '{file}: ディレクトリです。{file}/*.log のように中のファイルを指定してください。',
  'input.capture':
    '{file}: テキストではなくパケットキャプチャです。先にテキストにしてください。例: ngrep -t -W byline -I {file} > trace.txt',
  'input.binary': '{file}: テキストファイルではありません。トレースかログを指定してください。',
  'input.no-sip': '{file}: SIP メッセージは見つかりませんでした。',
  'input.unreadable': '{file}: 読めません（{reason}）。権限を確かめてください。',
  'input.too-large':
    '{file}: {megabytes} MB は一度に読める大きさ（512 MB）を超えています。split -C 400m FILE などで分けてください。',
  'check.summary': '{files}で{findings}を検出: {errors}、{warnings}、{others}。',
  'check.clean': '{files}に問題はありません。',
  'check.remedy': '対処: {title}',
  'count.line': '{file}: {messages}、{calls}、レスポンス {responses}',
  'count.messages': 'メッセージ {count} 件',
  'count.calls': '呼 {count} 件',
  'count.findings': ' {count} 件',
  'count.files': '{count} ファイル',
  'count.errors': 'エラー {count} 件',
  'count.warnings': '警告 {count} 件',
  'count.others': 'その他 {count} 件',
  'count.none': 'なし',
  'prose.missing': '説明文（{file}）がプログラムの隣にありません。SIP Lens を入れ直してください。',
};
