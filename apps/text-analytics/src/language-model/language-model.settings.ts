/** Who may have the language model asked: the hub's settings, and what each workspace decided. */
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database, type Identity } from '@voc/service';
import type { LanguageModelConfig } from './language-model.config.js';
import { notEnabled, notSetUp } from './language-model.errors.js';
import { LanguageModelSetting } from './language-model-setting.entity.js';
import { TokenBudget } from './token.budget.js';

export interface ModelSettings {
  /** Settings of the hub that are missing; none where there is a model. */
  missing: string[];
  setting: LanguageModelSetting | null;
  /** What holds now: the workspace's own limit or the hub's, whichever is lower. */
  budget: number;
  used: number;
  resetsAt: Date;
}

@Injectable()
export class LanguageModelSettings {
  constructor(
    @Inject(CONFIG) private readonly config: LanguageModelConfig,
    @Inject(Database) private readonly database: Database,
    @Inject(TokenBudget) private readonly tokens: TokenBudget,
  ) {}

  async of(workspaceId: string): Promise<ModelSettings> {
    const setting = await this.settingOf(workspaceId);
    const used = await this.tokens.used(workspaceId);
    const [missing, budget, resetsAt] = [this.missing(), this.budgetOf(setting), this.tokens.resetsAt()];
    return { missing, setting, budget, used, resetsAt };
  }

  /** @throws ServiceError where the hub has no model that could be switched on */
  async change(
    { workspaceId, actor }: Identity,
    { enabled, monthlyTokens }: { enabled: boolean; monthlyTokens: number | null },
  ): Promise<ModelSettings> {
    if (enabled) this.mustBeSetUp();
    const setting = { workspaceId, enabled, monthlyTokens, changedBy: `${actor.kind} ${actor.id}` };
    await this.database.inWorkspace(workspaceId, (em) =>
      em.upsert(LanguageModelSetting, { ...setting, changedAt: new Date() }, ['workspaceId']),
    );
    return this.of(workspaceId);
  }

  /** The budget of a workspace that may ask. @throws ServiceError where it may not */
  async admit(workspaceId: string): Promise<number> {
    this.mustBeSetUp();
    const setting = await this.settingOf(workspaceId);
    if (!setting?.enabled) throw notEnabled();
    return this.budgetOf(setting);
  }

  private settingOf(workspaceId: string): Promise<LanguageModelSetting | null> {
    return this.database.inWorkspace(workspaceId, (em) =>
      em.findOneBy(LanguageModelSetting, { workspaceId }),
    );
  }

  private mustBeSetUp(): void {
    const missing = this.missing();
    if (missing.length > 0) throw notSetUp(missing);
  }

  private missing(): string[] {
    return (['LANGUAGE_MODEL_URL', 'LANGUAGE_MODEL_NAME'] as const).filter(
      (name) => this.config[name] === undefined,
    );
  }

  private budgetOf(setting: LanguageModelSetting | null): number {
    const most = this.config.LANGUAGE_MODEL_MONTHLY_TOKENS;
    return Math.min(most, setting?.monthlyTokens ?? most);
  }
}
