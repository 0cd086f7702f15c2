/** The `voc` command. */
export {};
