/** Writes the base model; a step of the build. */
import { writeFileSync } from 'node:fs';
import { BASE_MODEL_FILE } from './base.model.js';
import { clothingReviews, labelledTexts, versionOf } from './base.sources.js';
import { trainBaseModel } from './base.training.js';

const labelled = [...labelledTexts('fa', 'train'), ...labelledTexts('en', 'train')];
const reviews = clothingReviews();
const version = versionOf([...labelled, ...reviews]);
writeFileSync(BASE_MODEL_FILE, trainBaseModel(labelled, reviews, version).toBytes());
