/** Analyses texts that are only tried or shown: with all evidence, and without keeping anything. */
import { setImmediate as otherWork } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { analyzeText, MODEL_VERSION } from '../analysis/analyze.js';
import { findPersonalData } from '../analysis/mask.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { WorkspaceKnowledge } from '../knowledge/workspace.knowledge.js';
import { rulesAlone } from '../taxonomy/learned.topics.js';
import type { AnalyzeRequest, GivenText, TextResult } from './analyze.dto.js';

/** Longest time without a look at other work. */
const SLICE_MS = 10;

@Injectable()
export class AnalyzeService {
  constructor(@Inject(WorkspaceKnowledge) private readonly knowledge: WorkspaceKnowledge) {}

  /** The answer as JSON in pieces: a thousand explained texts are some MiB, and are written as they are analysed. */
  async *answer(workspaceId: string, { texts, layers }: AnalyzeRequest): AsyncGenerator<string> {
    const known = await this.knowledge.of(workspaceId);
    const knowledge = layers?.includes('learned') === false ? baseLayerOf(known) : known;
    let piece = '{"results":[';
    let sliceEnd = performance.now() + SLICE_MS;
    for (const [index, text] of texts.entries()) {
      piece += (index > 0 ? ',' : '') + JSON.stringify(resultOf(text, knowledge));
      if (performance.now() < sliceEnd) continue;
      yield piece;
      piece = '';
      await otherWork();
      sliceEnd = performance.now() + SLICE_MS;
    }
    yield `${piece}]}`;
  }
}

/** The rules of the workspace's topics, without what it has learned of topics and sentiment. */
function baseLayerOf({ models: _, topics, ...knowledge }: Knowledge): Knowledge {
  return { ...knowledge, topics: rulesAlone(topics), modelVersion: MODEL_VERSION };
}

function resultOf({ text, language }: GivenText, knowledge: Knowledge): TextResult {
  const analysis = analyzeText(text, { ...knowledge, ...(language && { language }), explain: true });
  const personalData = findPersonalData(text).map(({ kind, start, end }) => ({ kind, start, end }));
  return { ...analysis, personalData, modelVersion: knowledge.modelVersion };
}
