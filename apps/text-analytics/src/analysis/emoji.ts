/** What emoji say, with weights from -3 to 3. */
const LIST: readonly (readonly [weight: number, emoji: string])[] = [
  [2, '😍🥰😘🤩😋❤💖💕💚💙💜🧡💛💯🏆🤗🎉👏💐🌹🌺'],
  [1.5, '👍👌😊😃😄😁🙂☺😎🌟⭐✨🔥💪✅💝🙌'],
  [0.5, '🙏😉😂🤣'],
  [-1, '🤔😕🙄😐😑😬🤨😅'],
  [-2, '👎😞😔😟🙁☹😢😭😫😩😒😤😣💔❌😪🥺🤦'],
  [-3, '😡😠🤬🤢🤮💩🖕'],
];

export const emojiWeights: ReadonlyMap<string, number> = new Map([
  ...LIST.flatMap(([weight, emoji]) => [...emoji].map((symbol) => [symbol, weight] as const)),
  [':)', 1] as const,
  [':(', -1.5] as const,
]);
