/** Why something was refused and what to do about it, by the code of the reason; the compiler sees to it that none is missing. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RefusalCode } from '@voc/contracts';

const texts: Record<RefusalCode, MessageDescriptor> = {
  contract_violation: msg`A part of the message is missing or not as agreed between the services. Correct that part.`,
  empty: msg`It has neither a text nor a score. Check which columns are mapped, or discard it.`,
  gap: msg`The system says that records have changed but not how. Import these records anew, then discard this.`,
  index_refused: msg`The search index does not take one of its values. Correct that value.`,
  invalid_encoding: msg`It holds characters that the chosen encoding does not have. Save the file as UTF-8 and import it again.`,
  invalid_json: msg`It is not JSON. Look for a missing comma, quote or brace.`,
  invalid_utf8: msg`It is not text in UTF-8. Save it as UTF-8 and send it again.`,
  mapping_failed: msg`The mapping of the source fails on it. Change the mapping in the settings of the source.`,
  missing_date: msg`It does not say when it was, or not as a date that can be read. Put the date in.`,
  missing_id: msg`It has no id of its own, so it can’t be told apart. Put the id in.`,
  no_connector: msg`Its connector takes nothing of this kind any more. Discard it.`,
  not_acceptable: msg`One of its values is not acceptable. Correct that value.`,
  not_json: msg`It is not JSON. Look for a missing comma, quote or brace.`,
  not_mapped: msg`Nothing of it is named in the settings of the source. Name there what should be kept, then replay it.`,
  not_utf8: msg`It is not text in UTF-8. Have the system send UTF-8.`,
  off_scale: msg`A score lies outside of its scale. Correct the score, or the scale in the mapping.`,
  other_workspace: msg`It names another workspace, so it can’t come in here. Discard it.`,
  oversized: msg`It is longer than anything that is taken. A quote that is never closed may be the cause.`,
  partial_change: msg`Only a part of the change is in it. Import the record anew, then discard this.`,
  ragged: msg`It has not as many cells as the header. Look for a delimiter too many or too few.`,
  retries_exhausted: msg`The service has tried it several times in vain. Replay it once the cause is away.`,
  several_parties: msg`Its ids belong to different customers or accounts. Merge them if they are one.`,
  source_gone: msg`Its source was deleted. Discard it, or connect the system anew.`,
  too_deep: msg`It is nested too deep. Have the system send it flatter.`,
  too_large: msg`It is too large. Have the system send less at once.`,
  too_many: msg`It holds too many things at once. Have the system send fewer.`,
  too_many_attributes: msg`The customer or account would get more attributes than it may have. Keep fewer of the system’s fields.`,
  truncated: msg`Only its beginning was kept. Put the whole of it in.`,
  unclosed_quote: msg`A quote is opened and never closed. Close it.`,
  unknown_score: msg`The rating is none that is known. Correct it.`,
  unknown_topic: msg`The topic that it belongs into is gone. Discard it.`,
  unknown_type: msg`It is of a kind that is not known. Correct its type, or discard it.`,
  unmappable: msg`The connector can’t read it. Compare it with what the system usually sends.`,
  unreadable: msg`A part of it is missing or not as the system usually sends it. Correct that part.`,
  unreadable_date: msg`Its date can’t be read. Correct it, or say in the mapping how dates are written.`,
  unreadable_score: msg`Its score is no number. Correct it.`,
  wildcard: msg`It stands for all records of a kind, without their values. Import them anew, then discard this.`,
};

/** Undefined for a code that a newer service may have. */
export function refusalText(code: string): MessageDescriptor | undefined {
  return Object.hasOwn(texts, code) ? texts[code as RefusalCode] : undefined;
}
