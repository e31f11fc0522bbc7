-- A refund of tickets or entries whose price is owed already takes the price back: they are owed as pieces again, then return.
insert into wallet.route (reason, source, target) values
    ('REVERSAL', 'CONVERSION', 'PAYABLE'),
    ('REVERSAL', 'PAYABLE',    'BUDGET');
