import type { Rule } from '../rule.ts';
import { ackCseqMismatch } from './ack-cseq-mismatch.ts';
import { byeWithoutDialog } from './bye-without-dialog.ts';
import { cancelAfterFinal } from './cancel-after-final.ts';
import { cseqNotIncreasing } from './cseq-not-increasing.ts';
import { forkedAnswers } from './forked-answers.ts';
import { missingAck } from './missing-ack.ts';
import { authenticationLoop } from './authentication-loop.ts';
import { duplicateBranch } from './duplicate-branch.ts';
import { missingPrack } from './missing-prack.ts';
import { registerShortened } from './register-shortened.ts';
import { ackWrongBranch } from './ack-wrong-branch.ts';
import { glare } from './glare.ts';
import { refreshMissed } from './refresh-missed.ts';
import { responseWithoutRequest } from './response-without-request.ts';
import { retransmissionStorm } from './retransmission-storm.ts';
import { staleNonce } from './stale-nonce.ts';
import { requestUnanswered } from './request-unanswered.ts';

/** The rules about requests and what came of them. Findings of one severity are reported in this order. */
export const transactionsRules: readonly Rule[] = [
  requestUnanswered,
  missingAck,
  missingPrack,
  authenticationLoop,
  staleNonce,
  ackCseqMismatch,
  ackWrongBranch,
  responseWithoutRequest,
  retransmissionStorm,
  cseqNotIncreasing,
  duplicateBranch,
  byeWithoutDialog,
  cancelAfterFinal,
  glare,
  forkedAnswers,
  registerShortened,
  refreshMissed,
];
