import { callThingsAt, mostThings, thingsAt } from '../form-memory';
import { Form, Line, mixed } from './lanes';

/** What of the message is any and may come again in it: tags, branches, addresses, users ... */
export class Things {
  static count: i32 = 0;
  static callCount: i32 = 0;
}

export function beginThings(): void {
  Things.count = 0;
  Things.callCount = 0;
}

/** Notes a thing and mixes in which one of the message it is: what is the same has the same number. */
export function noteThing(thing: u64): void {
  const place = placeIn(thingsAt, Things.count, thing);
  if (place === Things.count) Things.count = place + 1;
  Form.own = mixed(Form.own, place);
  if (!Line.isOfCalls) return;
  const callPlace = placeIn(callThingsAt, Things.callCount, thing);
  if (callPlace === Things.callCount) Things.callCount = callPlace + 1;
  Form.ofCalls = mixed(Form.ofCalls, callPlace);
}

/** Returns which one of a list a thing is; it is put behind the last where it is a new one. */
function placeIn(list: usize, count: i32, thing: u64): i32 {
  for (let place = 0; place < count; place += 1) if (load<u64>(list + (place << 3)) === thing) return place;
  if (mostThings <= count) {
    Line.isPlain = false;
    return 0;
  }
  store<u64>(list + (count << 3), thing);
  return count;
}
