/** Gives the knowledge of a workspace as it is now. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { type ActiveModels, LearnedModels } from '../models/learned.models.js';
import { TopicKnowledge } from '../taxonomy/topic.knowledge.js';
import { baseKnowledge, type Knowledge } from './knowledge.js';

/** For so long what another process has published may go unseen. */
const FRESH_MS = 2_000;
/** Compiled taxonomies take room; the workspaces whose turn is longest ago are forgotten. */
const MOST_WORKSPACES = 200;

interface Known {
  knowledge: Knowledge;
  revision: string;
  checkedAt: number;
}

@Injectable()
export class WorkspaceKnowledge {
  private readonly known = new Map<string, Known>();
  /** How often something was changed here; what was being read meanwhile may be from before. */
  private changes = 0;
  private readonly asking = new Map<string, Promise<Knowledge>>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TopicKnowledge) private readonly topics: TopicKnowledge,
    @Inject(LearnedModels) private readonly models: LearnedModels,
  ) {}

  /**
   * One object for as long as nothing changes, so that callers may keep what they make of it. What this process has changed
   * is in it at once, what another one has changed within two seconds.
   */
  async of(workspaceId: string): Promise<Knowledge> {
    const known = this.known.get(workspaceId);
    if (known && performance.now() - known.checkedAt < FRESH_MS) return known.knowledge;
    const asked = this.asking.get(workspaceId);
    if (asked) return asked;
    const asking = this.refresh(workspaceId).finally(() => {
      if (this.asking.get(workspaceId) === asking) this.asking.delete(workspaceId);
    });
    this.asking.set(workspaceId, asking);
    return asking;
  }

  /** For whoever has just changed what analysis rests on. */
  changed(workspaceId: string): void {
    this.changes++;
    this.known.delete(workspaceId);
    this.asking.delete(workspaceId);
  }

  private async refresh(workspaceId: string): Promise<Knowledge> {
    const checkedAt = performance.now();
    const { changes } = this;
    const known = this.known.get(workspaceId);
    const now = await this.database.inWorkspace(workspaceId, async (em) => {
      const revision = `${await this.topics.revision(em)} ${await this.models.revision(em)}`;
      if (known?.revision === revision) return { ...known, checkedAt };
      const topics = await this.topics.load(em);
      const models = await this.models.load(em);
      return { knowledge: knowledgeWith(topics, models), revision, checkedAt };
    });
    if (changes !== this.changes) return now.knowledge;
    this.known.delete(workspaceId);
    this.known.set(workspaceId, now);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_WORKSPACES && oldest !== undefined) this.known.delete(oldest);
    return now.knowledge;
  }
}

function knowledgeWith(topics: Knowledge['topics'], models: ActiveModels): Knowledge {
  const versions = Object.values(models).map(({ version }) => version);
  if (topics === baseKnowledge.topics && versions.length === 0) return baseKnowledge;
  const modelVersion = [baseKnowledge.modelVersion, ...versions].join('+');
  return { topics, taxonomyVersion: topics.version, models, modelVersion };
}
