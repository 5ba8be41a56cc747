import { describe, expect, it } from 'vitest';
import { syntaxFault, syntaxFaultIds } from './syntax-fault.ts';

describe('the faults of syntax', () => {
  it('are each said in one sentence, with the section that forbids them', () => {
    for (const id of syntaxFaultIds) {
      const fault = syntaxFault(id);
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
      expect(fault.what).toMatch(/^[A-Z].*\.$/);
      expect(`${fault.rfc} ${fault.section}`).toMatch(/^RFC \d{4} [\d.]+$/);
    }
    expect(new Set(syntaxFaultIds).size).toBe(syntaxFaultIds.length);
  });
});
