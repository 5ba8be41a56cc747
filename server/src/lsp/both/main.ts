// One bundle is the server of both places, because a package with two would hold the engine twice. Only one of the two entries is ever
// run: what the other one imports is not there.
void ('process' in globalThis ? import('../node/main.ts') : import('../browser/main.ts'));
