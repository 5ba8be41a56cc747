import { LineMachines } from './line-machines.ts';
import { ScanKernel } from './scan-kernel.ts';

let kernel: ScanKernel | undefined;
let isMissing = false;

/** Returns the kernel, which is made when it is first asked for, or undefined where the host has no WebAssembly that runs it. */
export function scanKernel(): ScanKernel | undefined {
  if (kernel !== undefined || isMissing) return kernel;
  try {
    kernel = new ScanKernel(new LineMachines());
  } catch {
    isMissing = true;
  }
  return kernel;
}
