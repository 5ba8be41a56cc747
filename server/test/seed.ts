import fc from 'fast-check';

// The same values each time: whoever changes one thing learns what that has changed. `SIP_LENS_SEED=random` looks elsewhere.
const wanted = process.env['SIP_LENS_SEED'] ?? '3261';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
