/** A review has one id, whether it comes from the API or from a link of the monthly file. */
import { reviewIdOfLink } from './google-play.mapping.js';

describe('reviewIdOfLink', () => {
  it.each([
    [
      'https://play.google.com/console/developers/1/app/2/user-feedback/review-details?reviewId=gp%3AAOqpTOHinvented-1&corpus=PUBLIC',
      'gp:AOqpTOHinvented-1',
    ],
    [
      'http://play.google.com/store/apps/details?id=com.acme.shop&reviewId=3f2b-invented-2',
      '3f2b-invented-2',
    ],
    [
      'https://play.google.com/apps/publish?account=1#ReviewDetailsPlace:p=com.acme.shop&reviewid=gp:AOqpTOHinvented-3',
      'gp:AOqpTOHinvented-3',
    ],
    ['https://play.google.com/console/?reviewId=a%2Bb', 'a+b'],
  ])('reads %s', (link, id) => {
    expect(reviewIdOfLink(link)).toBe(id);
  });

  it.each([
    '',
    'https://play.google.com/console',
    'https://play.google.com/?reviewId=',
    '?reviewId=%E0%A4%A',
  ])('finds none in "%s"', (link) => {
    expect(reviewIdOfLink(link)).toBeUndefined();
  });
});
