#!/usr/bin/env node
// The command's entry, which npm links as `voc`.
import '../dist/src/main.js';
