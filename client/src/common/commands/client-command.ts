import type { CommandId } from '../../../../server/src/protocol/index.ts';
import type { Services } from '../services.ts';

/**
 * One command. Hovers and quick fixes call it with the arguments that the protocol states, the palette without any; an
 * argument of a wrong type counts as absent.
 */
export interface ClientCommand {
  readonly id: CommandId;
  run(services: Services, values: readonly unknown[]): Promise<void>;
}
