// A browser's telephone: JsSIP over WebSocket with the WebRTC of werift. webrtc.mjs MODULES USER STEP...
// A step is '@seconds', call:USER, hold, unhold, message:USER, transfer:USER (attended, to the second call), bye or stop.
import { createRequire } from 'node:module';
import path from 'node:path';

const [modules, user, ...steps] = process.argv.slice(2);
const require = createRequire(path.join(modules, 'index.js'));
const { RTCPeerConnection, RTCRtpCodecParameters, MediaStream, MediaStreamTrack } = require('werift');

/** The peer connection as a browser has it: werift is told the codecs, and tells candidates by event. */
class Connection extends RTCPeerConnection {
  constructor(configuration) {
    const codec = (name, clockRate, channels, payloadType) =>
      new RTCRtpCodecParameters({ mimeType: `audio/${name}`, clockRate, channels, payloadType });
    super({
      ...configuration,
      iceServers: [],
      iceUseIpv6: false,
      codecs: { audio: [codec('opus', 48000, 2, 111), codec('PCMU', 8000, 1, 0)] },
    });
  }

  createOffer(wishes) {
    return super.createOffer(wishes ?? {});
  }

  createAnswer(wishes) {
    return super.createAnswer(wishes ?? {});
  }
}
globalThis.RTCPeerConnection = Connection;
globalThis.RTCSessionDescription = function sessionDescription({ type, sdp }) {
  return { type, sdp };
};
globalThis.window = globalThis;

const JsSIP = require('jssip');
const NodeWebSocket = require('jssip-node-websocket');
const options = {
  mediaStream: new MediaStream([new MediaStreamTrack({ kind: 'audio' })]),
  pcConfig: { iceServers: [] },
  sessionTimersExpires: 90,
};
const socket = new NodeWebSocket('ws://sip.example.com', { origin: 'https://phone.example.com' });
const telephone = new JsSIP.UA({
  sockets: [socket],
  uri: `sip:${user}@example.com`,
  password: 'secret',
  session_timers: true,
});
const sessions = [];
telephone.on('newRTCSession', ({ session, originator }) => {
  sessions.push(session);
  session.on('ended', () => sessions.splice(sessions.indexOf(session), 1));
  session.on('failed', () => sessions.splice(sessions.indexOf(session), 1));
  session.on('refer', ({ accept }) => accept(undefined, options));
  session.on('replaces', ({ accept }) => accept());
  if (originator === 'remote') setTimeout(() => session.answer(options), 800);
});
telephone.on('newMessage', ({ originator, message }) => originator === 'remote' && message.accept());

const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
const actions = {
  call: (who) => telephone.call(`sip:${who}@example.com`, options),
  hold: () => sessions.at(-1)?.hold(),
  unhold: () => sessions.at(-1)?.unhold(),
  message: (who) => telephone.sendMessage(`sip:${who}@example.com`, 'Are you there?'),
  transfer: (who) => sessions[0]?.refer(`sip:${who}@example.com`, { replaces: sessions[1] }),
  first: () => sessions[0]?.hold(),
  bye: () => sessions.at(-1)?.terminate(),
  stop: () => telephone.stop(),
};
telephone.start();
await new Promise((done) => telephone.once('registered', done));
for (const step of steps) {
  const [name, argument] = step.split(':');
  if (step.startsWith('@')) await wait(Number(step.slice(1)));
  else actions[name](argument);
}
await wait(0.5);
process.exit(0);
