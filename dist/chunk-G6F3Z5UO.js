var e={fileBytes:1048576,schemaBytes:16777216,files:1e5,nesting:1e3,seconds:60,memoryBytes:2147483648};export{e as a};
