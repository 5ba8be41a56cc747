import type { imsFindings as english } from '../en/findings-ims.ts';

export const imsFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.precondition-without-option-tag.found':
    'オファーに必須 (mandatory) のプリコンディションがありますが、Supported にも Require にも「precondition」がありません。リソース確保の前に着信音が鳴る可能性があります。追加してください。',
  'finding.precondition-without-status.found':
    'プリコンディション {kind} が要求されていますが、現在の状態を示す a=curr 行がありません。相手は呼び出しを始める時機を判断できません。追加してください。',
  'finding.p-asserted-identity-outside-trust.entering':
    'P-Asserted-Identity が信頼ドメイン外の {peer} から届いています。外部では誰でも書けるため、入口のプロキシで置換または削除が必要です。',
  'finding.p-asserted-identity-outside-trust.leaving':
    'Privacy で非通知 (id) が指定されているのに、P-Asserted-Identity が信頼ドメイン外の {peer} へ送られています。出口のプロキシで削除が必要です。',
  'finding.ims-xml-incomplete.no-version':
    'ims-3gpp に version 属性がありません。3GPP TS 24.229 §7.6 では必須ですが、多くの端末はなくても動きます。version="1" を追加してください。',
  'finding.ims-xml-incomplete.no-reason':
    'この alternative-service には reason がありません。3GPP TS 24.229 §7.6 では必須です。空でも構いません。',
  'finding.ims-xml-incomplete.type-element':
    'type が要素 <{type}/> になっています。3GPP TS 24.229 §7.6 では <type>{type}</type> のようにテキストで書きます。多くの端末は両方を読みます。',
  'finding.missing-p-access-network-info.found':
    'この {method} は P-Access-Network-Info なしで信頼ドメインに入っています。緊急呼の位置特定や課金にセル情報が使えません。端末側で付けてください。',
};
