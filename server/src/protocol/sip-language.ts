/** The language id of a document that holds SIP messages. */
export const sipLanguage = 'sip';
