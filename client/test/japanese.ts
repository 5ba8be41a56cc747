/** True in the run whose window is Japanese. */
export const isJapanese = process.env['SIP_LENS_EDITOR_LANGUAGE'] === 'ja';
