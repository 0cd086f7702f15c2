/** What the service is made of for learned models: examples, training, versions, and the routes that show them. */
import { TrainingExample } from './example.entity.js';
import { ExamplePages } from './example.pages.js';
import { ExampleStore } from './example.store.js';
import { LearnedModelVersion } from './learned-model.entity.js';
import { LearnedModels } from './learned.models.js';
import { ModelStore } from './model.store.js';
import { ModelsController } from './models.controller.js';
import { ModelsService } from './models.service.js';
import { ModelTraining } from './training.entity.js';
import { TrainingRunner } from './training.runner.js';
import { TrainingSchedule } from './training.schedule.js';
import { TrainingStore } from './training.store.js';
import { TrainingWatch } from './training.watch.js';

export const modelEntities = [TrainingExample, LearnedModelVersion, ModelTraining];
export const modelControllers = [ModelsController];
export const modelProviders = [
  ExamplePages,
  ExampleStore,
  LearnedModels,
  ModelStore,
  ModelsService,
  TrainingRunner,
  TrainingSchedule,
  TrainingStore,
  TrainingWatch,
];
