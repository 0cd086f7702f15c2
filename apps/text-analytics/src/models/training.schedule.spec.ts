/** The look at what is due waits for a quiet time, but not for ever. */
import { setTimeout as pause } from 'node:timers/promises';
import type { LiveLoad } from '../feedback/live.load.js';
import type { TextAnalyticsConfig } from '../text-analytics.config.js';
import type { TrainingRunner } from './training.runner.js';
import { TrainingSchedule } from './training.schedule.js';
import type { ClaimedTraining, TrainingStore } from './training.store.js';
import type { TrainingWatch } from './training.watch.js';

const LOOK_EVERY_SECONDS = 0.001;

/** A schedule whose load and waiting trainings the test decides; `ran` in the order of running. */
function scheduleWith({ quietMs, waiting = [] }: { quietMs: number; waiting?: ClaimedTraining[] }) {
  const ran: ClaimedTraining[] = [];
  const load = { quietMs };
  let looks = 0;
  let claims = 0;
  const schedule = new TrainingSchedule(
    { look: async () => void looks++ } as unknown as TrainingWatch,
    { claim: async () => (claims++, waiting.shift()) } as unknown as TrainingStore,
    { run: async (it: ClaimedTraining) => void ran.push(it) } as unknown as TrainingRunner,
    load as LiveLoad,
    { MODEL_CHECK_SECONDS: LOOK_EVERY_SECONDS } as TextAnalyticsConfig,
  );
  const untilClaims = async (count: number) => {
    while (claims < count) await pause(1);
  };
  schedule.onApplicationBootstrap();
  return { schedule, load, ran, untilClaims, looks: () => looks };
}

it('puts its look off while much comes in, and looks when that has ended', async () => {
  const { schedule, load, untilClaims, looks } = scheduleWith({ quietMs: 0 });
  await untilClaims(20);
  expect(looks()).toBe(0);
  load.quietMs = 1_000;
  await untilClaims(40);
  expect(looks()).toBeGreaterThan(0);
  await schedule.beforeApplicationShutdown();
});

it('looks now and then although it never gets quiet', async () => {
  const { schedule, untilClaims, looks } = scheduleWith({ quietMs: 0 });
  await untilClaims(65);
  expect(looks()).toBe(1);
  await schedule.beforeApplicationShutdown();
});

it('runs what a person asked for at once, however much comes in', async () => {
  const asked = { language: 'fa' } as ClaimedTraining;
  const { schedule, ran, untilClaims } = scheduleWith({ quietMs: 0, waiting: [asked] });
  await untilClaims(2);
  expect(ran).toEqual([asked]);
  await schedule.beforeApplicationShutdown();
});
