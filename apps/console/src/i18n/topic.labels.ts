/** Names of the default taxonomy's topics by key; a topic that a workspace added itself is shown by its key. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const topicLabels: Record<string, MessageDescriptor> = {
  delivery: msg`Delivery`,
  price: msg`Price`,
  discount: msg`Discounts and offers`,
  product_quality: msg`Product quality`,
  size_fit: msg`Size and fit`,
  appearance: msg`Look and design`,
  comfort: msg`Comfort`,
  product_match: msg`As described`,
  packaging: msg`Packaging`,
  stock: msg`Availability`,
  support: msg`Customer support`,
  staff: msg`Staff behaviour`,
  refund_return: msg`Returns and refunds`,
  payment: msg`Payment and billing`,
  app: msg`App and website`,
  account: msg`Account and sign-in`,
  ordering: msg`Ordering`,
  subscription: msg`Plan and renewal`,
  onboarding: msg`Getting started`,
  food: msg`Food and taste`,
  freshness: msg`Freshness and temperature`,
  quantity: msg`Quantity`,
  hygiene: msg`Cleanliness and safety`,
  privacy: msg`Privacy and trust`,
  ease: msg`Ease and speed`,
};
