onmessage = async ({ data: file }) => {
  const reader = file.stream().getReader({ mode: "byob" });
  let [buffer, bytes] = [new ArrayBuffer(1 << 20), 0];
  while (bytes < file.size) {
    const { value } = await reader.read(new Uint8Array(buffer));
    bytes += value.length;
    buffer = value.buffer;
  }
  postMessage(null);
};
postMessage("ready");
