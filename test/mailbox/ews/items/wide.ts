process.env['WIDE_PROPERTIES'] = '10';
