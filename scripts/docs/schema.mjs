import { loadSource } from '../run/load-source.mjs';
import { summary } from './manifest.mjs';

const severityWords = {
  error: 'Always an error.',
  warning: 'Always a warning.',
  information: 'Always an information.',
  hint: 'Always a hint.',
  off: 'Never reported.',
};

const profileWords = {
  errors: 'What is an error, and nothing else.',
  recommended: 'What an engineer wants to see of a system at work.',
  interop: 'That, and what implementations are known to trip over.',
  strict: 'Everything, down to what RFCs merely discourage.',
};

/** The JSON Schema of `.siplens.json`, from the list of rules, for completion and for what editors say about a wrong value. */
export async function outputs() {
  const { rules } = await loadSource('server/src/engine/rules/index.ts');
  const { profiles, projectSeverities } = await loadSource('server/src/engine/rules/project-settings.ts');
  const ofRules = [];
  for (const { id } of rules) ofRules.push([id, { $ref: '#/definitions/severity', description: await about(id) }]);
  const definitions = {
    severity: {
      enum: projectSeverities,
      enumDescriptions: projectSeverities.map((name) => severityWords[name]),
    },
    profile: {
      description: 'How much is reported. A rule that is named under "rules" is reported in every profile.',
      enum: profiles,
      enumDescriptions: profiles.map((name) => profileWords[name]),
    },
    rules: {
      description: 'The severity of rules, or off.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(ofRules),
    },
    suppress: {
      description:
        'Findings that are counted and not told: those of a rule in one call, of one kind of sender, or both.',
      type: 'array',
      items: suppression(rules),
    },
    trustDomain: {
      description:
        'Hosts that trust one another\u2019s identities (RFC 3325). Rules about the trust domain are silent where none is named.',
      type: 'array',
      items: { type: 'string', minLength: 1 },
    },
  };
  // What stands twice, for all files and for some, is defined once: there are many rules.
  const names = ['profile', 'rules', 'suppress', 'trustDomain'];
  const wishes = Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }]));
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'SIP Lens',
    description: 'How the traces in this folder and below it are checked, by the editor and by sip-lens check.',
    type: 'object',
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...wishes, overrides: overrides(wishes) },
    definitions,
  };
  return new Map([['schemas/siplens.schema.json', `${JSON.stringify(schema, undefined, 2)}\n`]]);
}

function suppression(rules) {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['rule'],
    anyOf: [{ required: ['callId'] }, { required: ['userAgent'] }],
    properties: {
      rule: { description: 'The id of a rule.', enum: rules.map(({ id }) => id) },
      callId: { description: 'The Call-ID of the messages, as they have it.', type: 'string', minLength: 1 },
      userAgent: {
        description: 'What User-Agent or Server say, in any case; * stands for any characters: "Asterisk PBX 18.*".',
        type: 'string',
        minLength: 1,
      },
      reason: { description: 'Why, for whoever reads this later.', type: 'string', minLength: 1 },
    },
    defaultSnippets: [{ body: { rule: '$1', userAgent: '$2', reason: '$3' } }],
  };
}

function overrides(wishes) {
  const pattern = { type: 'string', minLength: 1 };
  return {
    description: 'What else holds for some files. Of several that fit a file the later wins.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['files'],
      properties: {
        files: {
          description:
            'Patterns of paths from this folder: *, **, ?, [a-z], {a,b}. One without / is meant in all folders, ./a.sip in this one only; lab/ is all that is below lab.',
          oneOf: [pattern, { type: 'array', items: pattern, minItems: 1 }],
        },
        ...wishes,
      },
      defaultSnippets: [{ body: { files: '$1', profile: '$2' } }],
    },
  };
}

/** What a rule finds, without marks of Markdown: the description is shown as it is. */
async function about(id) {
  const words = await summary('en', id);
  return words.replaceAll('`', '');
}
