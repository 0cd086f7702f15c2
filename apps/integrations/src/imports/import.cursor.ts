/** Says where a page of imports ended, as text that a caller hands back; pure. */
import { invalidRequest } from '@voc/service';
import { validate } from 'uuid';

/** The place of an import in the list of the newest. */
export interface ImportPlace {
  createdAt: Date;
  id: string;
}

export function cursorOf({ createdAt, id }: ImportPlace): string {
  return Buffer.from(`${createdAt.getTime()} ${id}`).toString('base64url');
}

/** @throws ServiceError 400 where it is no cursor of ours */
export function placeOf(cursor: string): ImportPlace {
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const createdAt = new Date(Number(time));
  if (!/^\d{1,15}$/.test(time) || Number.isNaN(createdAt.getTime()) || !validate(id))
    throw invalidRequest([{ pointer: '/cursor', detail: 'is not the cursor of a page' }]);
  return { createdAt, id };
}
