/** Slows down who guesses passwords. */
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@voc/service/basics';
import { RequestLimit } from '../edge/request.limit.js';
import type { GatewayConfig } from '../gateway.config.js';

/** One address may try more accounts than one account may be tried, as offices share addresses. */
const ADDRESS_FACTOR = 10;

@Injectable()
export class SignInLimit {
  private readonly perAccount: RequestLimit;
  private readonly perAddress: RequestLimit;

  constructor(@Inject(CONFIG) { SIGN_INS_PER_MINUTE: perMinute }: GatewayConfig) {
    this.perAccount = new RequestLimit(perMinute);
    this.perAddress = new RequestLimit(perMinute * ADDRESS_FACTOR);
  }

  /** Counts an attempt. @throws ServiceError `too_many_requests` with the seconds to wait */
  count(address: string, email: string): void {
    this.perAddress.count(address);
    this.perAccount.count(`${address} ${email.toLowerCase()}`);
  }
}
