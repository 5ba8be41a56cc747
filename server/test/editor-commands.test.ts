import { describe, expect, it } from 'vitest';
import { editorCommands, ownCommands } from '../src/engine/answers/editor-command.ts';
import { commands, serverCommands } from '../src/protocol/commands.ts';

describe('commands', () => {
  it('have the same ids in the engine, which points to them, and in the protocol, which runs them', () => {
    expect(commands).toMatchObject(editorCommands);
    expect(serverCommands).toEqual(ownCommands);
  });
});
