/** What the builders make keeps the contracts. */
import {
  crmEvent,
  feedbackAnalyzed,
  feedbackReceived,
  invitationChanged,
  quarantine,
  responseReceived,
  surveyPublished,
} from '@voc/contracts';
import {
  aCrmEvent,
  aFeedbackAnalyzed,
  aFeedbackReceived,
  anInvitationChanged,
  aQuarantine,
  aResponseReceived,
  aSurveyPublished,
} from './builders.js';

describe('builders', () => {
  it.each([
    [feedbackReceived, aFeedbackReceived()],
    [feedbackAnalyzed, aFeedbackAnalyzed()],
    [crmEvent, aCrmEvent()],
    [surveyPublished, aSurveyPublished()],
    [invitationChanged, anInvitationChanged()],
    [responseReceived, aResponseReceived()],
    [quarantine, aQuarantine()],
  ])('make a valid %s', (topic, message) => {
    expect(topic.schema.safeParse(message).error?.issues).toBeUndefined();
  });

  it('take overrides', () => {
    expect(aCrmEvent({ type: 'order.shipped' }).type).toBe('order.shipped');
  });
});
