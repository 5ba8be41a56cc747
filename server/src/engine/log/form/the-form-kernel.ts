import { FormKernel } from './form-kernel.ts';

let kernel: FormKernel | undefined;
let isMissing = false;

/** Returns the reader of forms, which is made when it is first asked for, or undefined where the host has no WebAssembly that runs it. */
export function formKernel(): FormKernel | undefined {
  if (kernel !== undefined || isMissing) return kernel;
  try {
    kernel = new FormKernel();
  } catch {
    isMissing = true;
  }
  return kernel;
}
