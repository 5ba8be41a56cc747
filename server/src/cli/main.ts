process.stdout.write('sip-lens\n');
