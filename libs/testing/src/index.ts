/** What tests are made of: builders, a database and a service of their own, a mailbox, patience. */
export { accessibilityProblems, openBrowser } from './browser.js';
export * from './builders.js';
export { eventually } from './eventually.js';
export { identityHeader, TEST_SECRET } from './identity.header.js';
export { captureMailbox, type CapturedMailbox } from './mailbox.js';
export { tcpProxy, type TcpProxy } from './tcp.proxy.js';
export { testDatabase, type TestDatabase } from './test.database.js';
export {
  makeTopics,
  newTopicPrefix,
  startTestService,
  testBrokers,
  type TestService,
  type TestServiceOptions,
} from './test.service.js';
export { recordTopic, type TopicRecorder } from './topic.recorder.js';
export {
  hubFolder,
  jars,
  lives,
  spawnHub,
  startHub,
  type HubProcess,
  type RunningHub,
} from './running.hub.js';
