/** Client to server: the registered status codes, for choosing one from a list. No parameters. */
export const statusCodesRequest = 'sipLens/statusCodes';

export type StatusCodesResult = readonly { readonly code: number; readonly phrase: string }[];
