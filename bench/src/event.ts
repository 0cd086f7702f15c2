/** The event that the doors are measured with. */

/** An event of about 660 bytes: a closed ticket with its customer, account and agent. */
export function eventBody(number: number): string {
  return JSON.stringify({
    specversion: '1.0',
    id: `bench-${process.pid}-${number}`,
    type: 'ticket.closed',
    source: '/bench/helpdesk',
    time: '2026-11-01T10:00:00Z',
    datacontenttype: 'application/json',
    data: {
      customer: {
        id: `customer-${number % 50_000}`,
        attributes: {
          account: `account-${number % 900}`,
          plan: 'business',
          role: 'administrator',
          tenure: 14,
          region: 'تهران',
        },
      },
      agent: { id: `agent-${number % 40}`, name: 'Sara Karimi' },
      team: { id: 'team-support', name: 'Support' },
      touchpoint: { stage: 'support', channel: 'chat' },
      ticket: `T-${number}`,
      subject:
        'The parcel came late and the box was open, but support answered quickly and sent a new one the same day.',
      minutesToFirstReply: number % 90,
      minutesToClose: number % 900,
    },
  });
}
