/** Gives the knowledge of a workspace as it is now. */
import { Injectable } from '@nestjs/common';
import { baseKnowledge, type Knowledge } from './knowledge.js';

@Injectable()
export class WorkspaceKnowledge {
  /** One object for as long as nothing changes, so that callers may keep what they make of it. */
  of(_workspaceId: string): Promise<Knowledge> {
    return Promise.resolve(baseKnowledge);
  }
}
