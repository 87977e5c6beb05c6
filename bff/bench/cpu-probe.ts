/** Loaded into each measured server before its own code: tells the benchmark how much CPU the process has used, and ends with it. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.channel?.unref();
process.on('disconnect', () => process.exit());
